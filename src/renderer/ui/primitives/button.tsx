import './button.css'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'small'
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'plain', className = '', type = 'button', ...rest }: Props): ReactNode {
  return <button type={type} className={`button button-${look} ${className}`} {...rest} />
}

type IconProps = Omit<Props, 'aria-label' | 'look'> & { readonly label: string }

/** A button of an icon alone: its label is what screen readers and the tooltip say. */
export function IconButton({ label, className = '', ...rest }: IconProps): ReactNode {
  return (
    <Button look="quiet" className={`icon-button ${className}`} aria-label={label} title={label} {...rest} />
  )
}
